import { randomUUID } from 'node:crypto';
import { Controller, Inject, Module } from '@nestjs/common';
import { type ClientKafka, ClientsModule, EventPattern, Payload } from '@nestjs/microservices';
import { contextPackage } from '../context-package.ts';
import { ready } from '../part.ts';
import { HandoffAcceptedDto } from './handoff.dto.ts';
import { KAFKA, kafkaOptions, topics } from './kafka.options.ts';
import { serve } from './serve.ts';

// The load is here.

@Controller()
class TriageController {
  @Inject(KAFKA)
  private readonly kafka: ClientKafka;

  private readonly context = contextPackage();
  private readonly waiting = new Map<string, () => void>();

  handOver(): Promise<void> {
    const handoffId = randomUUID();
    const value = { handoffId, from: 'triage', package: this.context };
    this.kafka.emit(topics.requested, { key: handoffId, value });
    return new Promise((resolve) => this.waiting.set(handoffId, resolve));
  }

  @EventPattern<string>(topics.accepted)
  accepted(@Payload() { handoffId }: HandoffAcceptedDto): void {
    this.waiting.get(handoffId)?.();
    this.waiting.delete(handoffId);
  }
}

@Module({
  imports: [ClientsModule.register([{ name: KAFKA, ...kafkaOptions('triage') }])],
  controllers: [TriageController],
})
class TriageModule {}

const app = await serve(TriageModule, 'triage');
const triage = app.get(TriageController);
ready(() => triage.handOver());
