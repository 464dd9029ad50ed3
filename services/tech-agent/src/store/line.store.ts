import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { Knowledge } from '../domain/knowledge.ts';
import { LineEntity } from '../entities/line.entity.ts';
import { OutageEntity } from '../entities/outage.entity.ts';

/** Lines and their outages, read only. */
@Injectable()
export class LineStore {
  constructor(
    @InjectRepository(LineEntity) private readonly lines: Repository<LineEntity>,
    @InjectRepository(OutageEntity) private readonly outages: Repository<OutageEntity>,
  ) {}

  /** The customer's line of that account, or the only one they have; never somebody else's. */
  async find(customerId: string, account?: string): Promise<Pick<Knowledge, 'line' | 'outage'>> {
    const [line, another] = await this.lines.find({
      where: { customerId, ...(account && { account }) },
      order: { account: 'ASC' },
      take: 2,
    });
    if (!line || another) return {};
    const outage = await this.outages.findOne({
      where: { area: line.area, endedAt: IsNull() },
      order: { since: 'DESC' },
    });
    return { line, outage: outage ? underWay(outage) : undefined };
  }
}

const underWay = ({ id, area, since, expectedUntil }: OutageEntity): Knowledge['outage'] => ({
  id,
  area,
  since: since.toISOString(),
  expectedUntil: expectedUntil?.toISOString(),
});
