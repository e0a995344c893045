import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { CommandSender, NeedsRight, OPERATOR_SCHEME } from '../../commands/index.js';
import { AddFirstCoordinator } from './add-first-coordinator.command.js';
import { addFirstCoordinator } from './add-first-coordinator.js';

/** The operator of the host lets the first person in, since nobody exists yet who could; it is refused from the second person on. */
@ApiTags('people')
@Controller('api/v1/people/first')
export class AddFirstCoordinatorApi {
  constructor(private readonly sender: CommandSender) {}

  @Post()
  @NeedsRight('add_first_person')
  @QueryEndpoint(OPERATOR_SCHEME)
  addFirst(
    @Body() { name }: AddFirstCoordinator,
    @RequestContext() { actor, now }: QueryRequestContext,
  ): Promise<{ readonly personId: string }> {
    return addFirstCoordinator(this.sender, { name, now, actor });
  }
}
