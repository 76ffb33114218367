@echo off
rem Runs the workbench from the Windows command prompt and from PowerShell. The jar stands beside this file or in target\.
rem The console is set to UTF-8 while it runs. Java reads its arguments in the old code page of Windows, which has not all
rem Vietnamese letters, so the command line is handed over in the environment, which Windows keeps in Unicode.
setlocal DisableDelayedExpansion
set "NTM_JAR=%~dp0ntm-workbench.jar"
if not exist "%NTM_JAR%" set "NTM_JAR=%~dp0target\ntm-workbench.jar"
for /f "tokens=2 delims=:." %%c in ('chcp') do set "NTM_CODE_PAGE=%%c"
chcp 65001 >nul
set NTM_COMMAND=%*
java -Dfile.encoding=UTF-8 -jar "%NTM_JAR%"
set "NTM_EXIT=%ERRORLEVEL%"
chcp %NTM_CODE_PAGE% >nul
exit /b %NTM_EXIT%
