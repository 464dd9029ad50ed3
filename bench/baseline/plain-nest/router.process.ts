import { Controller, Inject, Module } from '@nestjs/common';
import { type ClientKafka, ClientsModule, EventPattern, Payload } from '@nestjs/microservices';
import { ready } from '../part.ts';
import { HandoffRequestedDto } from './handoff.dto.ts';
import { KAFKA, kafkaOptions, topics } from './kafka.options.ts';
import { serve } from './serve.ts';

const whoDoes: Readonly<Record<string, string>> = { 'billing.double_charge': 'billing', 'tech.slow': 'tech' };

@Controller()
class RouterController {
  @Inject(KAFKA)
  private readonly kafka: ClientKafka;

  @EventPattern<string>(topics.requested)
  offer(@Payload() requested: HandoffRequestedDto): void {
    const to = whoDoes[requested.package.intent] ?? 'person';
    this.kafka.emit(topics.offered, { key: requested.handoffId, value: { ...requested, to } });
  }
}

@Module({
  imports: [ClientsModule.register([{ name: KAFKA, ...kafkaOptions('router') }])],
  controllers: [RouterController],
})
class RouterModule {}

await serve(RouterModule, 'router');
ready();
