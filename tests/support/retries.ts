/**
 * A test that failed runs up to twice more, and each failure is printed: browsers and databases are other processes, and
 * two noisy cores now and then give them no turn in time. What is false fails every time.
 */
import { jest } from '@jest/globals';

jest.retryTimes(2, { logErrorsBeforeRetry: true });
