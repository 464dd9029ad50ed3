import { Injectable } from '@nestjs/common';
import { type Skills, skillsOf } from '../domain/skills.ts';
import { HumanQueueConfig } from '../human-queue.config.ts';
import { DutyStore } from './duty.store.ts';

/** What operators are good at, as it is declared, and who of them is there. */
@Injectable()
export class SkillBook {
  constructor(
    private readonly config: HumanQueueConfig,
    private readonly duty: DutyStore,
  ) {}

  of(operatorId: string): ReadonlySet<string> {
    return skillsOf(this.config.operatorSkills, [operatorId]);
  }

  /** As they are for the operator who looks. */
  async seenBy(operatorId: string): Promise<Skills> {
    const there = await this.duty.idsOnDuty();
    return { own: this.of(operatorId), onDuty: skillsOf(this.config.operatorSkills, there) };
  }
}
