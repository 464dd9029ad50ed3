import { Injectable } from '@nestjs/common';
import { Refused } from '../domain/refused.ts';
import { isKeptForOthers } from '../domain/skills.ts';
import { ItemStore } from '../store/item.store.ts';
import { MessageStore } from '../store/message.store.ts';
import { NoteStore } from '../store/note.store.ts';
import { SkillBook } from '../store/skill-book.ts';
import type { listed } from './bodies.ts';
import { detailOf, type ItemDetail, type ItemLine, lineOf } from './item.view.ts';

/** What operators look at. */
@Injectable()
export class ItemViews {
  constructor(
    private readonly items: ItemStore,
    private readonly messages: MessageStore,
    private readonly notes: NoteStore,
    private readonly skills: SkillBook,
  ) {}

  /** Without what is kept for colleagues who are good at it. */
  async list(status: (typeof listed)[number], operatorId: string): Promise<ItemLine[]> {
    const now = new Date();
    const skills = await this.skills.seenBy(operatorId);
    const items = (await this.items.list(status)).filter((item) => !isKeptForOthers(item, skills, now));
    return items.map((item) => lineOf(item, now));
  }

  async one(id: string): Promise<ItemDetail> {
    const item = await this.items.find(id);
    if (!item) throw new Refused('not_found', 'There is no such item.');
    return detailOf(item, await this.messages.of(id), await this.notes.of(id), new Date());
  }
}
