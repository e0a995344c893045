import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, NoFields, RequestContext } from '../../../libs/web/http/index.js';
import { type Acting, CommandSender, DemoMark, NeedsRight, OPERATOR_SCHEME } from '../../commands/index.js';
import { BeginDemo } from './begin-demo.command.js';

/** Marks an empty system as a demo, before the operator of the host fills it with the sample. */
@ApiTags('operator')
@Controller('api/v1/operator/demo')
export class BeginDemoApi {
  constructor(
    private readonly sender: CommandSender,
    private readonly mark: DemoMark,
  ) {}

  @Post()
  @NeedsRight('begin_demo')
  @CommandEndpoint({ by: OPERATOR_SCHEME })
  async begin(@Body() _body: NoFields, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    const outcome = await this.sender.send(BeginDemo, { seed: 0, times: 0 }, acting);
    this.mark.set();
    return outcome;
  }
}
