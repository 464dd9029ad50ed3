import { rowsAsked, together } from '@baton/messaging';
import type { Label } from '../domain/wrong-routes/mistakes-after.ts';
import type { WrongRoute } from '../domain/wrong-routes/wrong-routes.ts';
import type { Cause } from './cause.ts';

/** What was wrong is there before it is said what would have been right: one decision may show both. */
export const recordExamples = async (
  cause: Cause,
  wrong: readonly WrongRoute[],
  labels: readonly Label[],
  language: string,
): Promise<void> => {
  if (wrong.length > 0) await together(wrong.map((one) => recordWrongRoute(cause, one, language)));
  if (labels.length > 0) await together(labels.map((label) => recordLabel(cause, label)));
};

/** Keeps the words with what they were taken for; a choice of which there are no words teaches nothing. */
const recordWrongRoute = ({ tx, tenant, conversationId, now }: Cause, wrong: WrongRoute, language: string) => {
  const { sign, taking } = wrong;
  if (!taking) return undefined;
  const { handoffId, agentId, messages, intent, by, confidence, rule } = taking;
  const place = [tenant, conversationId, handoffId, agentId, sign, language, now];
  const taken = [intent ?? null, by, confidence ?? null, rule ?? null];
  return tx.gather(insertExample, [...place, ...taken, JSON.stringify(messages)]);
};

const recordLabel = ({ tx, tenant }: Cause, { handoffId, agentId, keptBy, intent }: Label) =>
  tx.gather(labelExample, [tenant, handoffId, agentId, keptBy, intent ?? null]);

const wrong = {
  tenant: 'text',
  conversation_id: 'text',
  handoff_id: 'text',
  agent_id: 'text',
  sign: 'text',
  language: 'text',
  found_at: 'timestamptz',
  taken_intent: 'text',
  taken_by: 'text',
  confidence: 'double precision',
  rule: 'text',
};
const columns = Object.keys(wrong);

// What was bounced to a person, and is corrected by them, is one example.
const insertExample = {
  name: 'labelled-example-insert',
  text: `
    INSERT INTO labelled_example (${columns.join(', ')}, words)
    SELECT ${columns.map((column) => `wrong.${column}`).join(', ')}, words
    FROM ${rowsAsked('wrong', { ...wrong, messages: 'jsonb' })}
    CROSS JOIN LATERAL (
      SELECT string_agg(text, E'\\n' ORDER BY position) AS words FROM transcript
      WHERE transcript.tenant = wrong.tenant AND transcript.conversation_id = wrong.conversation_id
        AND message_id IN (SELECT jsonb_array_elements_text(messages))) AS said
    WHERE words IS NOT NULL
    ORDER BY place
    ON CONFLICT (tenant, handoff_id, agent_id) DO UPDATE SET sign = excluded.sign`,
};

const label = { tenant: 'text', handoff_id: 'text', agent_id: 'text', kept_by: 'text', intent: 'text' };

// Whoever has reviewed it has had the last word.
const labelExample = {
  name: 'labelled-example-label',
  text: `
    UPDATE labelled_example AS its SET kept_by = label.kept_by, intent = label.intent
    FROM ${rowsAsked('label', label)}
    WHERE its.tenant = label.tenant AND its.handoff_id = label.handoff_id AND its.agent_id = label.agent_id
      AND its.state = 'open'`,
};
