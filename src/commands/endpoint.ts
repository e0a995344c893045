import { applyDecorators, Body, Controller, createParamDecorator, Post, type ExecutionContext } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { CommandOutcome } from '../../libs/event-sourcing/index.js';
import { declaredFields } from '../../libs/web/fields/index.js';
import { CommandEndpoint, NamesRights, NoFields, pathId, pathNamed, RequestContext } from '../../libs/web/http/index.js';
import type { Acting } from './acting.js';
import { CommandSender } from './command-sender.js';
import { addressOf, idsIn, type AnyCommand, type Sent, type SomeCommandClass } from './commands-on.js';

type Ids = Readonly<Record<string, string>>;

/** Every id of the address, checked. @throws ProblemError 404 for text that is no id */
export const PathIds = createParamDecorator(({ on }: Pick<SomeCommandClass, 'on'>, context: ExecutionContext): Ids => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest>();
  const ids = Object.entries(params as Readonly<Record<string, unknown>>);
  const form = (name: string) => (name === on.id && on.named !== undefined ? pathNamed(on.named) : pathId);
  return Object.fromEntries(ids.map(([name, value]) => [name, form(name).transform(value, { type: 'param' }) as string]));
});

/**
 * Tells Nest and the API's document the class of the body, which the compiler cannot write down where the class is only
 * known when the mixin is called.
 */
function BodyIs(position: number, command: SomeCommandClass): MethodDecorator {
  const body = declaredFields(command).length === 0 ? NoFields : command;
  return (prototype, method) => {
    const types = [...(Reflect.getMetadata('design:paramtypes', prototype, method) as readonly unknown[])];
    Reflect.defineMetadata('design:paramtypes', types.with(position, body), prototype, method);
  };
}

/** A command over the API: `class HoldInterventionApi extends Endpoint(HoldIntervention) {}`. */
export function Endpoint(command: SomeCommandClass) {
  const address = addressOf(command);
  const { tag = command.on.path, creates } = command.declared;

  @ApiTags(tag)
  @Controller(`api/v1/${address}`)
  class CommandApi {
    constructor(private readonly sender: CommandSender) {}

    @Post()
    @NamesRights(command.declared.right as string)
    @CommandEndpoint({ creates: creates !== undefined })
    @applyDecorators(...idsIn(address).map((name) => ApiParam({ name, schema: { type: 'string' } })))
    @BodyIs(1, command)
    send(@PathIds(command) ids: Ids, @Body() body: object, @RequestContext() acting: Acting): Promise<CommandOutcome> {
      return this.sender.send(command, { ...body, ...ids } as Sent<AnyCommand>, acting);
    }
  }
  return CommandApi;
}
