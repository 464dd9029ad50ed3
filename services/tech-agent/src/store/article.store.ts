import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Article } from '../domain/knowledge.ts';
import type { Language } from '../domain/language.ts';
import { ArticleEntity } from '../entities/article.entity.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const WORDS_MAX = 40;
const ARTICLES_MAX = 3;
/** Below this an article shares little more with the question than a word by chance. */
const RANK_MIN = 0.1;

/** The knowledge base, read only. */
@Injectable()
export class ArticleStore {
  constructor(@InjectRepository(ArticleEntity) private readonly articles: Repository<ArticleEntity>) {}

  /** Articles on what a customer asks, the best first: any word counts, those of a title most. */
  async search(question: string, language: Language): Promise<Article[]> {
    const words = (question.match(WORD) ?? []).slice(-WORDS_MAX).join(' or ');
    const query = 'websearch_to_tsquery(search_configuration(:language), :words)';
    const found = await this.articles
      .createQueryBuilder('article')
      .where(`article.language = :language AND article.search @@ ${query}`, { language, words })
      .andWhere(`ts_rank(article.search, ${query}) >= :rank`, { rank: RANK_MIN })
      .orderBy(`ts_rank(article.search, ${query})`, 'DESC')
      .addOrderBy('article.id')
      .limit(ARTICLES_MAX)
      .getMany();
    return found.map(({ id, title, body, step }) => ({ id, title, body, step: step ?? undefined }));
  }
}
