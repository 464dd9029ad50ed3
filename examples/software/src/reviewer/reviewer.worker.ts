import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { type Review, review } from '../domain/review.ts';
import { reviewing } from '../tasks.ts';

@Injectable()
export class Reviewer extends Worker {
  override async perform({ input }: Task): Promise<Review> {
    return review(reviewing.input(input).candidates);
  }
}
