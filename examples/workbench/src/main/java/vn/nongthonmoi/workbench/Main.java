package vn.nongthonmoi.workbench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** Entry point. Exit codes: 0 done, 1 problems found, 2 wrong usage. */
@Command(name = "ntm-workbench", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // System.out would say nothing of a disk that is full.
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.exit(run(out, System.err, Terminal.ofProcess(),
                WindowsCommand.arguments(args, System.getenv(WindowsCommand.VARIABLE))));
    }

    /** Runs the command line; everything is written as UTF-8 whatever the platform's charset. */
    static int run(OutputStream out, OutputStream err, Terminal terminal, String... args) {
        Console console;
        try {
            console = new Console(out, err, Words.in(Texts.languageOf(args)), terminal);
        } catch (Failure e) {
            new Console(out, err, Words.in(Language.VI), terminal).complain(e.getMessage());
            return e.exitCode();
        }
        return commandLine(console).execute(args);
    }

    private static CommandLine commandLine(Console console) {
        return new CommandLine(new Main(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new AppraisalCommand(console))
                .addSubcommand(new OwedCommand(console))
                .addSubcommand(new DocumentCommand(console))
                .addSubcommand(new ReviewCommand(console))
                .addSubcommand(new RemainingCommand(console))
                .addSubcommand(new TrendCommand(console))
                .addSubcommand(new ProgressCommand(console))
                .addSubcommand(new FlagsCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new TestCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new ConfirmedCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new IntakeCommand(console))
                .addSubcommand(new ImpactCommand(console))
                .addSubcommand(new TemplateCommand(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new UnitsCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand(new ScaffoldCommand.NewProvince(console))
                .addSubcommand(new ScaffoldCommand.NewPeriod(console))
                .addSubcommand(new ScaffoldCommand.NewAmendment(console))
                .setResourceBundle(console.texts().bundle())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler(new UsageErrors(console))
                .setExecutionExceptionHandler(new RunErrors(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.texts().get("usage.no-command"));
    }
}
