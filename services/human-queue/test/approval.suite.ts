import { type ApprovalDecided, type ApprovalRequested, newId } from '@baton/contracts';
import { describe, expect, it, vi } from 'vitest';
import type { Approval } from '../src/domain/approval.ts';
import type { PlayedOperator } from './operator.fixture.ts';
import type { Stage } from './stage.fixture.ts';

export const approvals = (stage: Stage): void => {
  const { router, ada, ben } = stage;

  const shown = (id: string, isSo: (approval: Approval) => boolean = () => true): Promise<Approval> =>
    vi.waitFor(
      async () => {
        const [pending, ended] = [await ada.get('/api/approvals'), await ada.get('/api/approvals?status=ended')];
        const all = [pending.body, ended.body].flat() as unknown as Approval[];
        const found = all.find((approval) => approval.id === id && isSo(approval));
        if (!found) throw new Error(`The desk does not show ${id} so.`);
        return found;
      },
      { timeout: 20_000 },
    );

  const asked = async (more: Partial<ApprovalRequested> = {}): Promise<ApprovalRequested> => {
    const request = await router.askApproval(newId(), more);
    await shown(request.approvalId);
    return request;
  };

  const decide = (who: PlayedOperator, { approvalId, act }: ApprovalRequested, more: object = {}, key = newId()) =>
    who.post(
      `/api/approvals/${approvalId}/decide`,
      { outcome: 'approved', argumentsHash: act.argumentsHash, ...more },
      { 'idempotency-key': key },
    );

  const said = async ({ conversationId }: ApprovalRequested): Promise<ApprovalDecided> =>
    (await router.said<ApprovalDecided>('approval.decided', conversationId)).data;

  describe('an approval', () => {
    it('is decided once, by who was first', async () => {
      const request = await asked();
      expect(await shown(request.approvalId)).toMatchObject({
        status: 'pending',
        act: { name: 'refund' },
        package: { summary: 'A refund waits.' },
      });
      const answers = await Promise.all([
        decide(ada, request, { comment: 'seen' }),
        decide(ben, request, { outcome: 'rejected', comment: 'seen' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'already_decided',
        state: expect.stringMatching(/approved|rejected/),
        decidedBy: { id: expect.any(String) },
        decidedAt: expect.any(String),
      });
      const decided = await said(request);
      expect(decided).toMatchObject({
        approvalId: request.approvalId,
        argumentsHash: 'sha256:1',
        by: { agentId: 'human-queue', operator: { id: expect.any(String) } },
        comment: 'seen',
      });
      expect((await shown(request.approvalId)).status).toBe(decided.outcome);
      expect(router.all('approval.decided', request.conversationId)).toHaveLength(1);
    });

    it('is decided once under a key, however often the request is sent, and answered the same', async () => {
      const request = await asked();
      const key = newId();
      const [one, two] = await Promise.all([decide(ada, request, {}, key), decide(ada, request, {}, key)]);
      expect([one.status, two.body]).toEqual([200, one.body]);
      await said(request);
      expect((await decide(ada, request, {}, key)).body).toEqual(one.body);
      expect((await decide(ben, request)).body).toMatchObject({ code: 'already_decided', decidedBy: { id: 'ada' } });
      expect(router.all('approval.decided', request.conversationId)).toHaveLength(1);
    });

    it('is decided for what was seen alone, and the hash says what that was', async () => {
      const request = await asked();
      const blind = await decide(ada, request, { argumentsHash: 'sha256:0' });
      expect([blind.status, blind.body]).toMatchObject([
        409,
        { code: 'not_what_was_shown', argumentsHash: 'sha256:1' },
      ]);
      const without = await ada.post(`/api/approvals/${request.approvalId}/decide`, { outcome: 'approved' });
      expect([without.status, without.body.code]).toEqual([422, 'invalid']);
    });

    it('above the limit takes two people, who say yes to the same', async () => {
      const request = await asked({ approvals: 2 });
      expect((await decide(ada, request)).body).toMatchObject({ status: 'pending', first: { by: { id: 'ada' } } });
      expect((await decide(ada, request)).body).toMatchObject({ code: 'second_person' });
      const edited = await decide(ben, request, {
        outcome: 'edited',
        comment: 'half',
        arguments: { invoice: 'INV-1', minorUnits: 600 },
      });
      expect(edited.body).toMatchObject({ status: 'pending', first: { by: { id: 'ben' } } });
      expect((await decide(ada, request)).body).toMatchObject({ code: 'not_what_was_shown' });
      const { argumentsHash } = (await shown(request.approvalId)).first?.edit ?? {};
      expect((await decide(ada, request, { argumentsHash })).body).toMatchObject({ status: 'edited' });
      expect(await said(request)).toMatchObject({
        outcome: 'edited',
        arguments: { minorUnits: 600 },
        argumentsHash,
        by: { operator: { id: 'ben' } },
        seconded: { id: 'ada' },
        comment: 'half',
      });
      expect(router.all('approval.decided', request.conversationId)).toHaveLength(1);
    });

    it('is not decided by whose own act it is', async () => {
      const request = await asked({ requesters: ['ada'] });
      const own = await decide(ada, request);
      expect([own.status, own.body.code]).toEqual([403, 'requester']);
      expect((await decide(ben, request)).status).toBe(200);
    });

    it('that expired is no longer decided, and whoever comes late is told what holds', async () => {
      const request = await asked();
      await router.expireApproval(request);
      await shown(request.approvalId, ({ status }) => status === 'expired');
      const { status, body } = await decide(ada, request);
      expect([status, body]).toMatchObject([
        409,
        { code: 'already_decided', state: 'expired', decidedAt: expect.any(String) },
      ]);
    });

    it('whose deadline has passed is no longer decided, told or not', async () => {
      const request = await asked({ deadline: new Date(Date.now() - 1_000).toISOString() });
      expect((await decide(ada, request)).body).toMatchObject({ code: 'approval_expired', state: 'expired' });
    });
  });
};
