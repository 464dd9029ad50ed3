import { Module } from '@nestjs/common';
import { Localizer } from './localizer.worker.ts';

@Module({ providers: [Localizer], exports: [Localizer] })
export class LocalizerModule {}
