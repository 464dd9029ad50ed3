import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Language } from '../domain/language.ts';
import { type Flow, flows, type Step } from '../domain/step.ts';
import { FlowStepEntity } from '../entities/flow-step.entity.ts';
import { StepWordsEntity } from '../entities/step-words.entity.ts';

/** The diagnostic flows, read only. */
@Injectable()
export class FlowStore {
  constructor(
    @InjectRepository(FlowStepEntity) private readonly places: Repository<FlowStepEntity>,
    @InjectRepository(StepWordsEntity) private readonly words: Repository<StepWordsEntity>,
  ) {}

  /** All of them, in the words of one language. */
  async read(language: Language): Promise<Knowledge['flows']> {
    const [places, words] = await Promise.all([
      this.places.find({ relations: { step: true }, order: { position: 'ASC' } }),
      this.words.findBy({ language }),
    ]);
    const wordsOf = new Map(words.map((each) => [each.step, each]));
    const stepsOf = (flow: Flow) =>
      places.filter((place) => place.flow === flow).map((place) => asStep(place, wordsOf.get(place.step.name)));
    return Object.fromEntries(flows.map((flow) => [flow, stepsOf(flow)])) as Record<Flow, Step[]>;
  }
}

/** A step that tech takes by itself has no words. */
const asStep = ({ step, after }: FlowStepEntity, words?: StepWordsEntity): Step => ({
  ...step,
  after,
  instruction: words?.instruction ?? '',
  question: words?.question ?? '',
  done: words?.done ?? [],
  outcomes: words?.outcomes ?? {},
});
