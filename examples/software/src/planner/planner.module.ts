import { Module } from '@nestjs/common';
import { Planner } from './planner.worker.ts';

@Module({ providers: [Planner], exports: [Planner] })
export class PlannerModule {}
