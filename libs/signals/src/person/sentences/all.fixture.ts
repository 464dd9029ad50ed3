import { de } from './de.fixture.ts';
import { en } from './en.fixture.ts';
import { es } from './es.fixture.ts';
import { fr } from './fr.fixture.ts';
import { it } from './it.fixture.ts';
import { nl } from './nl.fixture.ts';
import { pl } from './pl.fixture.ts';
import { pt } from './pt.fixture.ts';
import type { SentenceSet } from './sentences.fixture.ts';
import { tr } from './tr.fixture.ts';

export const sentenceSets: Readonly<Record<string, SentenceSet>> = { en, de, es, fr, it, pt, nl, pl, tr };
