import { Matches } from 'class-validator';
import { Flag, JsonObject, Optional, Part, Text, Whole } from '../fields.ts';
import { CURRENCY } from '../formats.ts';

/** Money. 1234 minor units of EUR are 12.34 euros. */
export class Money {
  @Whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) minorUnits: number;
  /** ISO 4217. */
  @Matches(CURRENCY) currency: string;
}

/** What an agent wants to do and may not do alone. */
export class ApprovalAct {
  @Text(128, 1) name: string;
  @JsonObject() arguments: Record<string, unknown>;
  /** Of the arguments as shown to the person; what is carried out must hash to the same. */
  @Text(128, 1) argumentsHash: string;
  @Flag() irreversible: boolean;
  @Optional() @Part(() => Money) amount?: Money;
}
