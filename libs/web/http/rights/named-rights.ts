import { SetMetadata, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';

const RIGHTS = Symbol('rights that a route names');

/** Names what a controller method asks of whoever comes, by its names in the program's table of rights. */
export function NamesRights(...rights: readonly string[]): MethodDecorator {
  return SetMetadata(RIGHTS, rights);
}

/** A controller method that answers anybody, known or not: nothing is asked. */
export function Public(): MethodDecorator {
  return SetMetadata(RIGHTS, []);
}

/** What a controller method names; empty where it names nothing, or answers anybody. */
export function rightsNamedBy(method: object): readonly string[] {
  return (Reflect.getMetadata(RIGHTS, method) ?? []) as readonly string[];
}

/** A method of a controller that answers requests. */
export interface Route {
  /** `PeopleApi.list` */
  readonly name: string;
  readonly controller: object;
  readonly method: object;
  /** Empty for anybody; null where it says nothing. */
  readonly rights: readonly string[] | null;
}

/** Every method of the application that answers requests, also those that a controller has from its mixin. */
export function routesOf(app: INestApplicationContext): readonly Route[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const controller = metatype as { readonly name: string; readonly prototype: Readonly<Record<string, object>> };
    return scanner.getAllMethodNames(controller.prototype).flatMap((called): Route[] => {
      const method = controller.prototype[called]!;
      if (!Reflect.hasMetadata(METHOD_METADATA, method)) return [];
      const rights = (Reflect.getMetadata(RIGHTS, method) ?? null) as Route['rights'];
      return [{ name: `${controller.name}.${called}`, controller, method, rights }];
    });
  });
}

/**
 * Stops the start where a route names no right, or one that the table does not have: nothing is answered that nobody
 * thought about who may ask.
 *
 * @throws Error that names the routes
 */
export function refuseUnnamedRights(app: INestApplicationContext, table: ReadonlySet<string>): void {
  const unnamed = routesOf(app).filter(({ rights }) => rights === null || !rights.every((right) => table.has(right)));
  if (unnamed.length === 0) return;
  throw new Error(
    `These routes name no right of the table, and do not say that they are public: ${unnamed.map(({ name }) => name).join(', ')}`,
  );
}
