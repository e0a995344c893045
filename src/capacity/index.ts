import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { CapacityApi } from './capacity-figures/capacity.api.js';
import { CapacityHandler } from './capacity-figures/capacity.query.js';
import { memberCapacity } from './capacity-figures/member-capacity.projection.js';
import { CapacityPage } from './pages/capacity/capacity.page.js';

const slices: Slices = { handlers: [CapacityHandler], controllers: [CapacityApi, CapacityPage], projections: [memberCapacity] };

@Module(moduleOf(slices))
class CapacityModule {}

/** What the teams can do: about members, and about nobody who was helped. */
export const capacity: Context = { module: CapacityModule, ...readSideOf(slices) };
