import { Injectable } from '@nestjs/common';

/** How tasks that are performed in this process are told that nobody wants them any more. */
@Injectable()
export class TaskStops {
  private readonly performed = new Map<string, AbortController>();

  begin(tenant: string, taskId: string): AbortController {
    const controller = new AbortController();
    this.performed.set(keyOf(tenant, taskId), controller);
    return controller;
  }

  end(tenant: string, taskId: string): void {
    this.performed.delete(keyOf(tenant, taskId));
  }

  stop(tenant: string, taskId: string): void {
    this.performed.get(keyOf(tenant, taskId))?.abort();
  }
}

const keyOf = (tenant: string, taskId: string): string => `${tenant}/${taskId}`;
