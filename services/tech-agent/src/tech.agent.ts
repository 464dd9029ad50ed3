import { type Action, decline, Model, reply, Specialist, type Tool, Tools, type Turn } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { decideTurn } from './domain/decide-turn.ts';
import { type Said, say } from './domain/decision.ts';
import type { Knowledge } from './domain/knowledge.ts';
import { languageOf } from './domain/language.ts';
import { accountIn } from './domain/reading.ts';
import type { Situation } from './domain/situation.ts';
import { state } from './domain/statement.ts';
import { handOver, triedIn } from './hand-over.ts';
import { factsOf } from './line-facts.ts';
import { diagnosisOf, notAgain, notesOf, TRIED, triedBefore } from './memory.ts';
import { phrase } from './phrases/phrases.ts';
import { ArticleStore } from './store/article.store.ts';
import { FlowStore } from './store/flow.store.ts';
import { LineStore } from './store/line.store.ts';

const findLine: Tool = { name: 'line.find', privilege: 'diagnostics:read' };

/** Finds a fault step by step. Reads alone: a technician or a new modem is a person's to send. */
@Injectable()
export class TechAgent extends Specialist {
  constructor(
    private readonly lines: LineStore,
    private readonly flows: FlowStore,
    private readonly articles: ArticleStore,
    private readonly model: Model,
    private readonly tools: Tools,
  ) {
    super();
  }

  override async take(turn: Turn): Promise<Action> {
    const situation = situationOf(turn);
    const knowledge = await this.knowledgeFor(turn, situation);
    if (turn.mode === 'companion') return this.reply(turn, say(situation.diagnosis, [state('waiting', {})]), knowledge);
    if (turn.returned) return this.reply(turn, cameBack(situation, turn.returned.missing), knowledge);
    const decision = decideTurn(situation, knowledge);
    if (decision.act === 'say') return this.reply(turn, decision, knowledge);
    if (turn.mode === 'offer') return decline({ reason: 'out_of_scope', detail: `tech cannot help: ${decision.act}` });
    return handOver(turn, decision, knowledge);
  }

  /** The customer's identity is the platform's word, the account theirs: the line is found by both. */
  private async knowledgeFor(turn: Turn, { language, texts }: Situation): Promise<Knowledge> {
    turn.fact('customer.id');
    const account = accountOf(turn, texts);
    const [line, flows, articles] = await Promise.all([
      this.tools.look(findLine, () => this.lines.find(turn.customer.id, account)),
      this.flows.read(language),
      this.articles.search(texts.join('\n'), language),
    ]);
    return { ...line, flows, articles };
  }

  private async reply(turn: Turn, said: Said, knowledge: Knowledge): Promise<Action> {
    const language = languageOf(turn.language);
    const { text, values } = phrase(said.statements, language);
    const purpose = `tech.${said.statements[0]?.say}`;
    const words = await this.model.write({ purpose, language, draft: text, facts: values, signal: turn.signal });
    const tried = triedIn(said.diagnosis, knowledge);
    return reply(words, {
      language,
      confidence: said.confidence,
      resolves: said.resolves,
      firstStep: firstStepOf(said),
      notes: notesOf(turn, said.diagnosis),
      facts: factsOf(turn, knowledge),
      remember: tried.length > 0 ? { [TRIED]: tried } : undefined,
    });
  }
}

/** As the customer says it now, else as it is known. */
function accountOf(turn: Turn, texts: readonly string[]): string | undefined {
  const known = turn.fact('account.number')?.value;
  return accountIn(texts.join('\n')) ?? (typeof known === 'string' ? known : undefined);
}

function situationOf(turn: Turn): Situation {
  const isOpening = turn.mode === 'offer';
  const waiting = turn.unanswered.length > 0 ? turn.unanswered : [turn.message];
  const heard = isOpening ? turn.history.filter(({ from }) => from === 'customer') : waiting;
  return {
    isOpening,
    language: languageOf(turn.language),
    texts: heard.map(({ text }) => text),
    intent: turn.package?.intent,
    triedBefore: triedBefore(turn),
    notAgain: notAgain(turn),
    diagnosis: diagnosisOf(turn),
  };
}

const cameBack = ({ diagnosis }: Situation, missing: readonly string[]): Said =>
  say(missing.length > 0 ? diagnosis : { ...diagnosis, waitsFor: undefined }, [
    missing.length > 0 ? state('askMissing', { names: [...missing] }) : state('cameBack', {}),
  ]);

const firstStepOf = ({ statements, diagnosis }: Said): string =>
  `${statements.map(({ say }) => say).join(', ')}: ${diagnosis.pending ?? 'no step'}.`;
