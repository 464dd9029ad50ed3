import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import type { Coded } from '../domain/program.ts';
import { alignPieces } from '../domain/synthesis/align-pieces.ts';
import { programOfPieces } from '../domain/synthesis/write-program.ts';
import { inPeace } from '../in-peace.ts';
import { coding } from '../tasks.ts';

@Injectable()
export class Aligner extends Worker {
  override async perform({ input, signal }: Task): Promise<Coded> {
    const { name, shown } = coding.input(input);
    const pieces = await inPeace(alignPieces(shown), signal);
    return pieces ? { program: programOfPieces(name, pieces) } : { none: 'no row of pieces makes these outputs' };
  }
}
