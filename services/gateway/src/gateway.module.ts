import { Module } from '@nestjs/common';

/** The table of contents of the edge for channels. */
@Module({})
export class GatewayModule {}
