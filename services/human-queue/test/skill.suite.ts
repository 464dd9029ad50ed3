import { newId } from '@baton/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ItemLine } from '../src/http/item.view.ts';
import type { PlayedOperator } from './operator.fixture.ts';
import type { Stage } from './stage.fixture.ts';

export const skill = (stage: Stage): void => {
  const { router, pool, ada, ben } = stage;
  const sees = async (operator: PlayedOperator, conversationId: string) => {
    const { body } = await operator.get<ItemLine[]>('/api/items');
    return body.some((item) => item.conversationId === conversationId);
  };
  const wantsTax = async () => {
    const conversationId = newId();
    await router.offer(conversationId, { to: { kind: 'human', skill: 'tax' } });
    const item = await ben.item(conversationId);
    return { conversationId, item };
  };

  describe('an item that wants a skill', () => {
    beforeEach(async () => {
      await ada.duty(true);
      await ben.duty(true);
    });

    it('says so, and is shown to whoever on duty has it first; to all after a minute [R4]', async () => {
      const { conversationId, item } = await wantsTax();
      expect(item).toMatchObject({ skill: 'tax' });
      expect(await sees(ada, conversationId)).toBe(false);
      await pool.query(`UPDATE item SET requested_at = requested_at - interval '1 minute' WHERE id = $1`, [item.id]);
      expect(await sees(ada, conversationId)).toBe(true);
    });

    it('is shown to all at once while nobody on duty has it, and taken by whoever comes', async () => {
      const { conversationId, item } = await wantsTax();
      await ben.duty(false);
      expect(await sees(ada, conversationId)).toBe(true);
      expect((await ada.post(`/api/items/${item.id}/claim`)).status).toBe(200);
    });
  });

  it('operators are told what they are good at', async () => {
    expect((await ben.get('/api/presence')).body).toMatchObject({ skills: ['tax'] });
    expect((await ada.get('/api/presence')).body).toMatchObject({ skills: [] });
  });
};
