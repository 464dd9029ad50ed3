import { en } from '../../src/domain/notices/en.ts';
import type { NoticeKey } from '../../src/domain/notices/notice.ts';

const patterns = Object.entries(en).flatMap(([key, text]) =>
  typeof text === 'string' ? [[key as NoticeKey, patternOf(text)] as const] : [],
);

/** Which notice of the catalogue the customer reads. */
export const noticeSaid = (text: string): NoticeKey | undefined =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0];

function patternOf(text: string): RegExp {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
