import { Controller, Inject, Module } from '@nestjs/common';
import { type ClientKafka, ClientsModule, EventPattern, Payload } from '@nestjs/microservices';
import { ready } from '../part.ts';
import { type HandoffAcceptedDto, HandoffOfferedDto } from './handoff.dto.ts';
import { KAFKA, kafkaOptions, topics } from './kafka.options.ts';
import { serve } from './serve.ts';

@Controller()
class BillingController {
  @Inject(KAFKA)
  private readonly kafka: ClientKafka;

  @EventPattern<string>(topics.offered)
  accept(@Payload() { handoffId, to, package: context }: HandoffOfferedDto): void {
    const words = `Hello ${context.customer.name}, I see that you were charged twice, and look into it now.`;
    const readback = `${context.summary} First: ${context.task.next}.`;
    const accepted: HandoffAcceptedDto = { handoffId, by: to, readback, words };
    this.kafka.emit(topics.accepted, { key: handoffId, value: accepted });
  }
}

@Module({
  imports: [ClientsModule.register([{ name: KAFKA, ...kafkaOptions('billing') }])],
  controllers: [BillingController],
})
class BillingModule {}

await serve(BillingModule, 'billing');
ready();
