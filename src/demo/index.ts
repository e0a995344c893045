import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { BeginDemoApi } from './begin-demo/begin-demo.api.js';
import { BeginDemoHandler } from './begin-demo/begin-demo.command.js';
import { EmptySystem } from './begin-demo/empty-system.js';
import { IsDemoHandler } from './begin-demo/is-demo.query.js';
import { DemoStream } from './demo-stream.js';
import { EndFillingHandler } from './end-filling/end-filling.command.js';
import { HowLookAroundStandsHandler } from './look-around/how-look-around-stands.query.js';
import { LookAround } from './look-around.js';
import { LookAroundPage } from './pages/look-around/look-around.page.js';

const slices: Slices = {
  handlers: [BeginDemoHandler, EndFillingHandler, HowLookAroundStandsHandler, IsDemoHandler],
  controllers: [BeginDemoApi, LookAroundPage],
  providers: [DemoStream, EmptySystem, LookAround],
};

@Module(moduleOf(slices))
class DemoModule {}

/** Whether this installation is a demo: everything in it invented. */
export const demo: Context = { module: DemoModule, ...readSideOf(slices) };
