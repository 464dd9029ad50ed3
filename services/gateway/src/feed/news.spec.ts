import { expect, it } from 'vitest';
import { newsOfText, textOfNews } from './news.ts';

it('news arrive as they were told', () => {
  const news = { last: 7, tenant: 'default', conversationId: 'c:1.a_b-c' };
  expect(newsOfText(textOfNews(news))).toEqual(news);
});

it.each(['', 'nonsense', '{"last":1}'])('what is none wakes nobody: %j', (text) => {
  expect(newsOfText(text).last > 0).toBe(false);
});
