import { opinionOf } from './opinion.port.ts';
import { material, opinionSuite } from './opinion.suite.ts';
import { phraseClassifier } from './phrases/phrase.classifier.ts';
import { trainClassifier } from './train.ts';

const trained = trainClassifier(material);
const phrases = phraseClassifier({ delivery: ['my parcel'], repairs: ['bicycle'] });

opinionSuite('trained', () => opinionOf('trained', trained));
opinionSuite('phrases', () => opinionOf('phrases', phrases));
