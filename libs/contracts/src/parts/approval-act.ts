import { Matches } from 'class-validator';
import { Flag, Id, Json, JsonObject, OneOf, Optional, Part, Parts, Text, Whole } from '../fields.ts';
import { CURRENCY } from '../formats.ts';
import { type ExecutionOutcome, executionOutcomes } from '../vocabulary.ts';

/** Money. 1234 minor units of EUR are 12.34 euros. */
export class Money {
  @Whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) minorUnits: number;
  /** ISO 4217. */
  @Matches(CURRENCY) currency: string;
}

/** Something an act rests on, as it was when a person was asked. */
export class Condition {
  @Text(128, 1) name: string;
  @Json() value: unknown;
}

/** What an agent wants to do and may not do alone. */
export class ApprovalAct {
  @Text(128, 1) name: string;
  @JsonObject() arguments: Record<string, unknown>;
  /** Of the arguments as shown to the person; what is carried out must hash to the same. */
  @Text(128, 1) argumentsHash: string;
  @Flag() irreversible: boolean;
  @Optional() @Part(() => Money) amount?: Money;
  /** What an agent's card must list to carry it out. Without one nobody but who asked may. */
  @Optional() @Text(128, 1) privilege?: string;
  /** Looked at again just before the act: where one is not as it was, the act is not carried out. */
  @Optional() @Parts(() => Condition, 20) conditions?: Condition[];
}

/** A condition that did not hold any more. */
export class ChangedCondition {
  @Text(128, 1) name: string;
  @Json() asked: unknown;
  /** Absent where it is not known any more. */
  @Optional() @Json() now?: unknown;
}

/** What became of an act that a person allowed. */
export class Execution {
  @Id() approvalId: string;
  @OneOf(executionOutcomes) outcome: ExecutionOutcome;
  /** Why it failed: what the act rested on is not so any more. */
  @Optional() @Parts(() => ChangedCondition, 20) changed?: ChangedCondition[];
}
