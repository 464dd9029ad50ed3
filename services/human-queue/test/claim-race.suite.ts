import { type HandoffAccepted, newId } from '@baton/contracts';
import { expect, it, vi } from 'vitest';
import type { PlayedOperator } from './operator.fixture.ts';
import type { Stage } from './stage.fixture.ts';

export const race = (stage: Stage): void => {
  const { router, pool, ada, crowd } = stage;

  const names = [...crowd.keys()];
  const operators = [...crowd.values()];

  /** Holds the item's row until the claims of it stand in line, so that they are decided at one moment. */
  const atOnce = async <T>(id: string, claims: () => Promise<T>): Promise<T> => {
    const holder = await pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM item WHERE id = $1 FOR UPDATE', [id]);
    const answers = claims();
    await vi.waitFor(async () => {
      const { rows } = await pool.query('SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted');
      expect(rows[0].waiting).toBeGreaterThan(10);
    }, 30_000);
    await holder.query('COMMIT');
    holder.release();
    return answers;
  };

  it('of 200 claims at once one wins, the others are told who has it, and one bid is made', async () => {
    const conversationId = newId();
    await router.offer(conversationId);
    const { id } = await ada.item(conversationId);
    const claim = (operator: PlayedOperator) =>
      operator.post<{ code?: string; heldBy?: { id: string } }>(`/api/items/${id}/claim`);
    const answers = await atOnce(id, () => Promise.all(operators.map(claim)));
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((_, index) => index !== winner))
      expect([status, body]).toMatchObject([409, { code: 'already_claimed', heldBy: { id: names[winner] } }]);
    await router.said<HandoffAccepted>('handoff.accepted', conversationId);
    const { rows } = await pool.query('SELECT claimed_by, version FROM item WHERE id = $1', [id]);
    expect(rows).toEqual([{ claimed_by: names[winner], version: 2 }]);
    expect(router.all('handoff.accepted', conversationId)).toHaveLength(1);
  });

  it('200 claims of one operator are no exception', async () => {
    const conversationId = newId();
    await router.offer(conversationId);
    const { id } = await ada.item(conversationId);
    const answers = await atOnce(id, () => Promise.all(names.map(() => ada.post(`/api/items/${id}/claim`))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(199);
  });
};
