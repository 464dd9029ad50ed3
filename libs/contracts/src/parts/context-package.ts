import { Ids, Language, OneOf, Optional, Part, Parts, Text, Texts, Whole } from '../fields.ts';
import { type Sentiment, type Severity, sentiments, severities } from '../vocabulary.ts';
import { CustomerProfile } from './customer.ts';
import { MemoryEntry } from './memory.ts';
import {
  Attempted,
  ErrorReport,
  Fact,
  GivenTask,
  History,
  Option,
  PackageProvenance,
  ParkedTopic,
  PathStep,
  Result,
  Returns,
  TaskDescription,
} from './package-parts.ts';

/**
 * What travels with a handoff. A sender supplies at least `summary` and `task`; the router fills in what it knows
 * better (customer, history, pending, memory, path, hop, provenance) and cuts it to what the receiver may read.
 */
export class ContextPackage {
  @Optional() @OneOf(severities) severity?: Severity;
  /** One paragraph: who, what they want, where it stands. */
  @Text(8_000, 1) summary: string;
  @Optional() @Part(() => CustomerProfile) customer?: CustomerProfile;
  @Optional() @Parts(() => Result, 100) results?: Result[];
  /** What was given out and is still worked on. */
  @Optional() @Parts(() => GivenTask, 200) tasks?: GivenTask[];
  @Optional() @Part(() => ErrorReport) error?: ErrorReport;
  @Optional() @Parts(() => Fact, 200) facts?: Fact[];
  @Part(() => TaskDescription) task: TaskDescription;
  @Optional() @Parts(() => Attempted, 100) tried?: Attempted[];
  @Optional() @Texts(50, 2_000) promises?: string[];
  @Optional() @Texts(50, 2_000) constraints?: string[];
  @Optional() @Texts(50, 2_000) openQuestions?: string[];
  /** What to do if it fails: next target, whom to call. */
  @Optional() @Text(2_000) contingency?: string;
  /** For a person: what they decide between. */
  @Optional() @Parts(() => Option, 20) options?: Option[];
  @Optional() @Part(() => History) history?: History;
  /** Ids of the customer's messages that nobody has answered, in order. */
  @Optional() @Ids(1_000) pending?: string[];
  @Optional() @Parts(() => MemoryEntry, 500) memory?: MemoryEntry[];
  @Optional() @Text(128) intent?: string;
  @Optional() @OneOf(sentiments) sentiment?: Sentiment;
  @Optional() @Language() language?: string;
  @Optional() @Parts(() => PathStep, 100) path?: PathStep[];
  /** How many times the conversation changed hands before. */
  @Optional() @Whole() hop?: number;
  /** After a person: what they settled, promised and forbade. */
  @Optional() @Part(() => Returns) returns?: Returns;
  /** What else the customer asked for and nobody has seen to. */
  @Optional() @Parts(() => ParkedTopic, 10) parked?: ParkedTopic[];
  @Optional() @Part(() => PackageProvenance) provenance?: PackageProvenance;
}
