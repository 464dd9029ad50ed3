import { Injectable } from '@nestjs/common';

/** Tells the worker of this process that there is something to do; other processes find it by their sweep. */
@Injectable()
export class WorkWake {
  private listener: () => void = () => undefined;

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  now(): void {
    this.listener();
  }
}
