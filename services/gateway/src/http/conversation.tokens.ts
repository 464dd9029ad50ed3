import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Address, tokenText } from '../domain/conversation.ts';
import { GatewayConfig } from '../gateway.config.ts';

/** What opens one conversation and no other. Nothing of it is kept: it can be made again. */
@Injectable()
export class ConversationTokens {
  constructor(private readonly config: GatewayConfig) {}

  of(address: Address): string {
    return this.digestOf(address).toString('base64url');
  }

  /** In constant time: how long it takes tells nothing. */
  fits(address: Address, token = ''): boolean {
    const [wanted, given] = [this.digestOf(address), Buffer.from(token, 'base64url')];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  private digestOf(address: Address): Buffer {
    return createHmac('sha256', this.config.tokenKey).update(tokenText(address)).digest();
  }
}
