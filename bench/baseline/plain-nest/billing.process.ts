import { Controller, Inject, Module } from '@nestjs/common';
import { type ClientKafka, ClientsModule, EventPattern, Payload } from '@nestjs/microservices';
import { ready } from '../part.ts';
import { type HandoffAcceptedDto, HandoffOfferedDto } from './handoff.dto.ts';
import { KAFKA, kafkaOptions } from './kafka.options.ts';
import { serve } from './serve.ts';

@Controller()
class BillingController {
  @Inject(KAFKA)
  private readonly kafka: ClientKafka;

  @EventPattern('plain.handoff.offered')
  accept(@Payload() { handoffId, to, package: context }: HandoffOfferedDto): void {
    const words = `Hello ${context.customer.name}, I see that you were charged twice, and look into it now.`;
    const readback = `${context.summary} First: ${context.task.next}.`;
    const accepted: HandoffAcceptedDto = { handoffId, by: to, readback, words };
    this.kafka.emit('plain.handoff.accepted', { key: handoffId, value: accepted });
  }
}

@Module({
  imports: [ClientsModule.register([{ name: KAFKA, ...kafkaOptions('plain-billing') }])],
  controllers: [BillingController],
})
class BillingModule {}

const app = await serve(BillingModule, 'plain-billing');
ready(undefined, () => app.close());
