import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DomainEvent, StoredEvent } from '../event-sourcing/index.js';
import { projectionOf, type Projection } from './projection/projection.js';
import { rowSetsOf } from './projection/row-sets.js';
import { rowProjection, rowsOf } from './projection/rows.js';

/** Something to project: parcels that are packed, weighed, and sent with a number of labels. */
export type ParcelEvent =
  | DomainEvent<'ParcelPacked', { readonly parcel: string; readonly depot: string; readonly at: string }>
  | DomainEvent<'ParcelWeighed', { readonly parcel: string; readonly grams: number }>
  | DomainEvent<'LabelPut', { readonly parcel: string; readonly label: string }>
  | DomainEvent<'LabelTaken', { readonly parcel: string; readonly label: string }>
  | DomainEvent<'ParcelLost', { readonly parcel: string }>;

@Entity('parcels')
export class ParcelRow {
  @PrimaryColumn('text') readonly id: string;
  @Index() @Column('text') readonly depot: string;
  @Column('timestamptz') readonly packedAt: Date;
  @Column('int', { nullable: true }) readonly grams: number | null;
  @Column('int') readonly weighings: number;
  @Column('jsonb') readonly history: readonly string[];
  @Column('int') readonly revision: number;
}

@Entity('labels')
export class LabelRow {
  @PrimaryColumn('text') readonly id: string;
  @Index() @Column('text') readonly parcel: string;
  @Column('text') readonly label: string;
}

@Entity('depots')
export class DepotRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly parcels: number;
  @Column('bigint') readonly position: string;
}

const parcelRule = {
  entity: ParcelRow,
  mark: 'revision' as const,
  keysOf: ({ event }: StoredEvent<ParcelEvent>) => [event.data.parcel],
  evolve: (row: ParcelRow | undefined, { event }: StoredEvent<ParcelEvent>): ParcelRow | null | undefined => {
    switch (event.type) {
      case 'ParcelPacked':
        return {
          id: event.data.parcel,
          depot: event.data.depot,
          packedAt: new Date(event.data.at),
          grams: null,
          weighings: 0,
          history: ['packed'],
          revision: 0,
        };
      case 'ParcelWeighed':
        return (
          row && {
            ...row,
            grams: event.data.grams,
            weighings: row.weighings + 1,
            history: [...row.history, `${event.data.grams} g`],
          }
        );
      case 'ParcelLost':
        return null;
      default:
        return undefined;
    }
  },
};

/** One table, one stream a row. */
export const parcels: Projection = rowProjection<ParcelRow, ParcelEvent>({ name: 'parcels', version: 1, ...parcelRule });

/** Two tables: the labels of each parcel, and a counter to which every parcel adds. */
export const labelsAndDepots: Projection = projectionOf({
  name: 'labels_and_depots',
  version: 1,
  parts: [
    rowSetsOf<LabelRow, ParcelEvent>({
      entity: LabelRow,
      set: 'parcel',
      setsOf: ({ event }) => (event.type === 'ParcelPacked' || event.type === 'ParcelWeighed' ? [] : [event.data.parcel]),
      evolve: (rows, { event }, parcel) => {
        switch (event.type) {
          case 'LabelPut':
            return [...rows, { id: `${parcel}/${event.data.label}`, parcel, label: event.data.label }];
          case 'LabelTaken':
            return rows.filter(({ label }) => label !== event.data.label);
          case 'ParcelLost':
            return [];
          default:
            return rows;
        }
      },
    }),
    rowsOf<DepotRow, ParcelEvent>({
      entity: DepotRow,
      mark: 'position',
      keysOf: ({ event }) => (event.type === 'ParcelPacked' ? [event.data.depot] : []),
      evolve: (row, _stored, depot) => ({ id: depot, parcels: (row?.parcels ?? 0) + 1, position: '0' }),
    }),
  ],
  afterCreate: ['CREATE INDEX depots_by_size ON depots ((-parcels))'],
});

export function packed(parcel: string, depot = 'north', at = '2026-03-02T07:30:00.000Z') {
  return of({ type: 'ParcelPacked', data: { parcel, depot, at } });
}
export function weighed(parcel: string, grams: number) {
  return of({ type: 'ParcelWeighed', data: { parcel, grams } });
}
export function labelled(parcel: string, label: string) {
  return of({ type: 'LabelPut', data: { parcel, label } });
}
export function unlabelled(parcel: string, label: string) {
  return of({ type: 'LabelTaken', data: { parcel, label } });
}
export function lost(parcel: string) {
  return of({ type: 'ParcelLost', data: { parcel } });
}

function of(event: ParcelEvent) {
  return { stream: `parcel-${event.data.parcel}`, event };
}
