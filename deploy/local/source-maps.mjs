// Loaded before a service: traces of its own code name the TypeScript lines. The switch of the command line would
// also keep the maps of every package in memory, 15 MiB of them.
import { setSourceMapsSupport } from 'node:module';

setSourceMapsSupport(true, { nodeModules: false });
