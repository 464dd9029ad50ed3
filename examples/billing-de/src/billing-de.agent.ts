import {
  type Action,
  decline,
  type HandOff,
  handOff,
  Model,
  reply,
  Specialist,
  Tools,
  type Turn,
} from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { ChargeStore } from './charge.store.ts';
import { answer, wishIn } from './domain/answer.ts';

const findCharges = { name: 'charges.find', privilege: 'billing:read' };

/** Answers billing questions in German, from books of its own. */
@Injectable()
export class BillingDeAgent extends Specialist {
  constructor(
    private readonly charges: ChargeStore,
    private readonly model: Model,
    private readonly tools: Tools,
  ) {
    super();
  }

  override async take(turn: Turn): Promise<Action> {
    if (turn.mode === 'companion')
      return this.say(turn, 'waiting', 'Eine Kollegin oder ein Kollege kommt gleich dazu.');
    if (turn.returned) return this.say(turn, 'returned', 'Das kann gerade niemand sonst übernehmen; es ist notiert.');
    const wish = wishIn(turn.message.text, turn.mode === 'offer' ? turn.package?.intent : undefined);
    if (wish) return this.say(turn, wish, answer(wish, await this.find(turn)), { unclear: false });
    if (turn.mode === 'offer') return decline({ reason: 'out_of_scope', detail: 'no question about a bill' });
    if (turn.notes.unclear) return toPerson(turn);
    const question = 'Geht es um einen Posten, um etwas Doppeltes oder um den Betrag einer Rechnung?';
    return this.say(turn, 'unclear', question, { unclear: true });
  }

  private find(turn: Turn) {
    const { id } = turn.customer;
    const account = String(turn.fact('account.number')?.value ?? '').toUpperCase();
    return this.tools.look(findCharges, () => this.charges.find(id, account));
  }

  private async say({ signal }: Turn, purpose: string, draft: string, notes: Turn['notes'] = {}): Promise<Action> {
    const words = await this.model.write({
      purpose: `billing-de.${purpose}`,
      language: 'de',
      draft,
      facts: {},
      signal,
    });
    return reply(words, { language: 'de', notes, firstStep: 'Answer from the books, in German.' });
  }
}

const toPerson = ({ customer, package: offered }: Turn): HandOff =>
  handOff({
    to: { kind: 'human' },
    reason: { trigger: 'low_confidence', detail: 'not understood twice' },
    summary: `Customer ${customer.id} writes in German and was not understood twice. ${offered?.summary ?? ''}`.trim(),
    task: { description: 'Answer the customer’s billing question in German.' },
  });
