import type { Classification } from '../../classifier.port.ts';
import type { LabelledExample } from '../../labelled-example.ts';
import type { EmbeddingsEndpoint } from './embed-by-endpoint.ts';

/** What a thread is made with. */
export interface Material {
  readonly examples: readonly LabelledExample[];
  /** Without one the model inside the package is used. */
  readonly endpoint?: EmbeddingsEndpoint;
}

export interface Asked {
  readonly id: number;
  readonly text: string;
  readonly withinMs: number;
}

export type Answered =
  | { readonly id: number; readonly classification: Classification }
  | { readonly id: number; readonly fault: string };
