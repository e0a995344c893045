import type { INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { itemRule, listRule, type Rule, type Schema } from './rule-schemas.js';

const CONDITIONAL = 'conditionalValidation';
const NESTED = 'nestedValidation';

type Class = abstract new (...args: never[]) => object;

/**
 * Describes the class of every body and query to OpenAPI by its class-validator decorators, so that what is written in
 * the document is what is checked. What `@ApiProperty` says of a field is kept beside it.
 *
 * @returns the names of the classes
 */
export function describeDtos(app: INestApplication): ReadonlySet<string> {
  const described = new Set<Class>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype === 'function') for (const dto of parametersOf(metatype as Class)) describe(dto, described);
    }
  }
  return new Set([...described].map(({ name }) => name));
}

/** Of the methods of a controller, also of those that it has from a mixin. */
function parametersOf(controller: Class): readonly Class[] {
  const prototype = controller.prototype as object;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .flatMap((method) => (Reflect.getMetadata('design:paramtypes', prototype, method) as Class[] | undefined) ?? []);
}

function describe(dto: Class, described: Set<Class>): void {
  if (typeof dto !== 'function' || described.has(dto)) return;
  described.add(dto);
  for (const [property, rules] of rulesByProperty(dto)) {
    ApiProperty(schemaOf(rules))(dto.prototype as object, property);
    const part = partOf(dto, property);
    if (part !== undefined) describe(part, described);
  }
}

function rulesByProperty(dto: Class): ReadonlyMap<string, readonly Rule[]> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(rule.propertyName, [...(groups.get(rule.propertyName) ?? []), rule]);
  return groups;
}

/** The class of a nested field, as `@Part` and `@Rows` named it. */
function partOf(dto: Class, property: string): Class | undefined {
  const said = Reflect.getMetadata('swagger/apiModelProperties', dto.prototype as object, property) as { type?: unknown } | undefined;
  const type = said?.type;
  return typeof type === 'function' && type.name === 'type' ? (type as () => Class)() : undefined;
}

function schemaOf(rules: readonly Rule[]): ApiPropertyOptions {
  const required = !rules.some((rule) => rule.type === CONDITIONAL);
  if (rules.some((rule) => rule.type === NESTED)) return { required, ...merged(rules.map(listRule)) };
  if (!rules.some((rule) => rule.each || ofList(rule))) return { required, ...merged(rules.map(itemRule)) } as ApiPropertyOptions;
  const items = merged(rules.filter((rule) => rule.each).map(itemRule));
  return { required, type: 'array', items, ...merged(rules.map(listRule)) } as ApiPropertyOptions;
}

function merged(schemas: readonly Schema[]): Schema {
  return Object.assign({}, ...schemas) as Schema;
}

/** The declared type does not tell: compilers disagree on what a `readonly` list leaves behind. */
function ofList(rule: Rule): boolean {
  return /^(isArray|array[A-Z])/.test(rule.name ?? '');
}
