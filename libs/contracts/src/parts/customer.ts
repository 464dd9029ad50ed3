import { Id, JsonObject, Language, Optional, Text } from '../fields.ts';

/** A customer as a platform knows them. */
export class Customer {
  @Id() id: string;
  @Optional() @Text(200) name?: string;
  @Optional() @Language() language?: string;
  @Optional() @JsonObject() attributes?: Record<string, unknown>;
}

/** A customer as a package carries them, cut to what the receiver may read. */
export class CustomerProfile {
  @Id() id: string;
  @Optional() @Text(200) name?: string;
  @Optional() @Text(200) account?: string;
  @Optional() @JsonObject() attributes?: Record<string, unknown>;
}
