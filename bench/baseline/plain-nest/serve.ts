import { type Type, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { kafkaOptions } from './kafka.options.ts';

/** A service as Nest's documentation starts it. */
export async function serve(module: Type, name: string) {
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(module, {
    ...kafkaOptions(name),
    logger: ['fatal', 'error', 'warn'],
  });
  app.useGlobalPipes(new ValidationPipe());
  await app.listen();
  return app;
}
