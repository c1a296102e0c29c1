import type { Rule } from './rule.ts';
import { accumulatorCopy } from './rules/accumulator-copy/rule.ts';
import { arrayQueue } from './rules/array-queue.ts';
import { askedPerStep } from './rules/asked-per-step.ts';
import { awaitInLoop } from './rules/await-in-loop/rule.ts';
import { awaitInSeries } from './rules/await-in-series/rule.ts';
import { bestOfAll } from './rules/best-of-all.ts';
import { bigintArithmetic } from './rules/bigint/rule.ts';
import { builtInInstead } from './rules/built-in-instead.ts';
import { busyWait } from './rules/busy-wait.ts';
import { copiedMessage } from './rules/copied-message.ts';
import { copyForOne } from './rules/copy-for-one.ts';
import { copyPerChange } from './rules/copy-per-change.ts';
import { costlyComparison } from './rules/costly-comparison/rule.ts';
import { costlyKey } from './rules/costly-key.ts';
import { deepClone } from './rules/deep-clone.ts';
import { deepRecursion } from './rules/deep-recursion.ts';
import { deoptimized } from './rules/deoptimized.ts';
import { derivedAgainRule } from './rules/derived-again/rule.ts';
import { droppedWorkRule } from './rules/dropped-work/rule.ts';
import { elementWork } from './rules/element-work.ts';
import { growingCollection } from './rules/growing-collection/rule.ts';
import { hotSyntax } from './rules/hot-syntax.ts';
import { indexPerLookup } from './rules/index-per-lookup.ts';
import { invariant } from './rules/invariant.ts';
import { jsonClone } from './rules/json-clone.ts';
import { jsonCompare } from './rules/json-compare.ts';
import { keptObjectsRule } from './rules/kept-objects/rule.ts';
import { mostlyIdle, nothingLarge, tooFewSamples } from './rules/leave.ts';
import { linearSearch } from './rules/linear-search/rule.ts';
import { linkedWalk } from './rules/linked-walk/rule.ts';
import { listenerFanOut } from './rules/listener-fan-out.ts';
import { listenerPerCall } from './rules/listener-per-call.ts';
import { hotLogging } from './rules/logging.ts';
import { measuredAgain } from './rules/measured-again.ts';
import { allocationLines, gcPressure } from './rules/memory.ts';
import { missingCache } from './rules/missing-cache/rule.ts';
import { movedElements } from './rules/moved-elements.ts';
import { nPlusOne } from './rules/n-plus-one/rule.ts';
import { needlessAwait } from './rules/needless-await/rule.ts';
import { nestedLoops } from './rules/nested-loops.ts';
import { openLever } from './rules/open-lever/rule.ts';
import { ownSearch } from './rules/own-search.ts';
import { ownSort } from './rules/own-sort.ts';
import { packageUse } from './rules/package-use/rule.ts';
import { pathCopy } from './rules/path-copy.ts';
import { polymorphicShapes } from './rules/polymorphic-shapes.ts';
import { prefixScan } from './rules/prefix-scan.ts';
import { preparePerCall } from './rules/prepare-per-call.ts';
import { unmemoizedRecursion } from './rules/recursion.ts';
import { recursiveScan } from './rules/recursive-scan.ts';
import { regexBacktracking } from './rules/regex-backtracking/rule.ts';
import { reloadedModules } from './rules/reloaded-modules.ts';
import { repeatedCall } from './rules/repeated-call/rule.ts';
import { repeatedCompile } from './rules/repeated-compile.ts';
import { repeatedDates } from './rules/repeated-dates.ts';
import { repeatedIntl } from './rules/repeated-intl.ts';
import { repeatedParse } from './rules/repeated-parse.ts';
import { repeatedRegexp } from './rules/repeated-regexp.ts';
import { repeatedScan } from './rules/repeated-scan/rule.ts';
import { repeatedWork } from './rules/repeated-work/rule.ts';
import { replayedState } from './rules/replayed-state.ts';
import { rescannedWindow } from './rules/rescanned-window.ts';
import { schemaPerCall } from './rules/schema-per-call.ts';
import { shiftedBuffer } from './rules/shifted-buffer.ts';
import { shortLived } from './rules/short-lived.ts';
import { shrinkingCopy } from './rules/shrinking-copy.ts';
import { sortForOne } from './rules/sort-for-one.ts';
import { sortInLoop } from './rules/sort-in-loop.ts';
import { splicedText } from './rules/spliced-text.ts';
import { stackCapture } from './rules/stack-capture.ts';
import { startupModules } from './rules/startup.ts';
import { stringBuilding } from './rules/string-building.ts';
import { syncOnPath } from './rules/sync-on-path.ts';
import { takeBest } from './rules/take-best/rule.ts';
import { longTasks, workerPool } from './rules/tasks.ts';
import { textReadBack } from './rules/text-read-back/rule.ts';
import { thrown } from './rules/thrown.ts';
import { transpileHook } from './rules/transpile-hook.ts';
import { valueObjects } from './rules/value-objects.ts';
import { workPerItem } from './rules/work-per-item/rule.ts';

/** Every rule, one line each. Their order means nothing: findings are ranked by what they are worth. */
export const RULES: readonly Rule[] = [
  linearSearch,
  linkedWalk,
  repeatedScan,
  bigintArithmetic,
  derivedAgainRule,
  repeatedCall,
  workPerItem,
  needlessAwait,
  textReadBack,
  missingCache,
  costlyComparison,
  elementWork,
  takeBest,
  copiedMessage,
  copyForOne,
  copyPerChange,
  prefixScan,
  nestedLoops,
  recursiveScan,
  rescannedWindow,
  growingCollection,
  sortInLoop,
  sortForOne,
  ownSort,
  ownSearch,
  bestOfAll,
  movedElements,
  arrayQueue,
  accumulatorCopy,
  shrinkingCopy,
  shiftedBuffer,
  stringBuilding,
  measuredAgain,
  splicedText,
  pathCopy,
  replayedState,
  droppedWorkRule,
  unmemoizedRecursion,
  deepRecursion,
  regexBacktracking,
  jsonClone,
  deepClone,
  jsonCompare,
  repeatedRegexp,
  repeatedIntl,
  repeatedCompile,
  repeatedDates,
  repeatedParse,
  repeatedWork,
  indexPerLookup,
  costlyKey,
  listenerFanOut,
  listenerPerCall,
  preparePerCall,
  nPlusOne,
  syncOnPath,
  askedPerStep,
  schemaPerCall,
  packageUse,
  builtInInstead,
  awaitInLoop,
  awaitInSeries,
  busyWait,
  longTasks,
  startupModules,
  reloadedModules,
  transpileHook,
  hotLogging,
  keptObjectsRule,
  gcPressure,
  allocationLines,
  workerPool,
  hotSyntax,
  thrown,
  stackCapture,
  valueObjects,
  shortLived,
  polymorphicShapes,
  deoptimized,
  invariant,
  tooFewSamples,
  mostlyIdle,
  openLever,
  nothingLarge,
];
