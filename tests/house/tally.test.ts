import { expect, test } from "vitest";
import { addTallies, describeTally, tallyReport, type VitestReport } from "../../scripts/tests/tally.ts";

const report = (numPassedTests: number, numFailedTests: number, files: VitestReport["testResults"] = []): VitestReport => ({
  numPassedTests,
  numFailedTests,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: files,
});

test("a run is counted by its own report", () => {
  expect(tallyReport(report(5, 2), 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  expect(tallyReport(report(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test("what went wrong outside a test is never told as passed", () => {
  const unread = [{ status: "failed", assertionResults: [] }];
  expect(tallyReport(report(5, 0, unread), 1).failed).toBe(1);
  expect(tallyReport(report(5, 0), 1).failed).toBe(1);
  expect(tallyReport(report(0, 0), 1).failed).toBe(1);
  expect(tallyReport(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(tallyReport(null, null).failed).toBe(1);
});

test("the last line names skipped tests only where there are some", () => {
  const sum = addTallies([
    { passed: 6, failed: 1, skipped: 0 },
    { passed: 30, failed: 0, skipped: 0 },
  ]);
  expect(describeTally(sum)).toBe("36 passed, 1 failed");
  expect(describeTally({ ...sum, skipped: 2 })).toBe("36 passed, 1 failed, 2 skipped");
});
