package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The answer for a unit: an assessment, or why there is none. The two are told apart by the fields that only one of them has. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(AssessmentData.class), @JsonSubTypes.Type(UnreadableData.class)})
public sealed interface AnswerData permits AssessmentData, UnreadableData { }
