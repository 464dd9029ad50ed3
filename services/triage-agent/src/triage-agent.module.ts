import { trainClassifier } from '@baton/classifier';
import { Module } from '@nestjs/common';
import { examples } from './domain/examples.ts';
import { INTENT_CLASSIFIER, TriageAgent } from './triage.agent.ts';

@Module({
  providers: [TriageAgent, { provide: INTENT_CLASSIFIER, useFactory: () => trainClassifier(examples) }],
  exports: [TriageAgent],
})
export class TriageAgentModule {}
