import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { HowLookAroundStands, type LookAroundStanding } from '../demo.queries.js';
import { LookAround } from '../look-around.js';

@QueryHandler(HowLookAroundStands)
export class HowLookAroundStandsHandler implements IQueryHandler<HowLookAroundStands> {
  constructor(private readonly lookAround: LookAround) {}

  execute(): Promise<LookAroundStanding> {
    return this.lookAround.stands();
  }
}
