package org.wardkey.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures what needs no server, in processes of its own, and begins the report. The arguments are JMH's own. */
public final class PlainBenchmarks {

    private PlainBenchmarks() {}

    public static void main(String... arguments) throws CommandLineOptionException, IOException, RunnerException {
        Path report = Path.of(System.getProperty("wardkey.benchmark.report"));
        Files.createDirectories(report.toAbsolutePath().getParent());
        String machine = machine();

        var results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .addProfiler(CpuTime.class)
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.JSON)
                        .result(report.resolveSibling("jmh.json").toString())
                        .build())
                .run();

        Files.write(report, lines(machine, results));
    }

    private static List<String> lines(String machine, Collection<RunResult> results) {
        var lines = new ArrayList<String>();
        lines.add("Wardkey benchmarks");
        lines.add("");
        lines.add(machine);
        lines.add("");
        lines.add("Parts of a sign-in without a database, and the audit chain on PostgreSQL: mean with its 99.9 % confidence; jmh.json beside this has all.");
        lines.add("                                                 elapsed            processor (in each process)");
        results.stream().map(PlainBenchmarks::line).forEach(lines::add);
        return lines;
    }

    /** What figures of two machines, or of a busy one, must not be compared without. */
    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var java = ManagementFactory.getRuntimeMXBean();
        return String.format(
                Locale.ROOT,
                "Machine: %d cores, %s %s %s, %s %s, load average before the run %.1f",
                system.getAvailableProcessors(),
                system.getName(),
                system.getVersion(),
                system.getArch(),
                java.getVmName(),
                java.getVmVersion(),
                system.getSystemLoadAverage());
    }

    private static String line(RunResult run) {
        Result<?> elapsed = run.getPrimaryResult();
        var each = run.getBenchmarkResults().stream()
                .map(process -> String.format(Locale.ROOT, "%.2f", cpu(process.getSecondaryResults())))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "  %-45s %8.2f ± %-8.2f %8.2f (%s) %s",
                name(run.getParams()),
                elapsed.getScore(),
                elapsed.getScoreError(),
                cpu(run.getSecondaryResults()),
                each,
                elapsed.getScoreUnit());
    }

    @SuppressWarnings("rawtypes") // as JMH has it
    private static double cpu(Map<String, Result> results) {
        return Objects.requireNonNull(results.get(CpuTime.LABEL), "no processor's time").getScore();
    }

    private static String name(BenchmarkParams benchmark) {
        String[] parts = benchmark.getBenchmark().split("\\.", -1);
        var name = new StringBuilder(parts[parts.length - 2]).append('.').append(parts[parts.length - 1]);
        benchmark
                .getParamsKeys()
                .forEach(key -> name.append(", ").append(benchmark.getParam(key)).append(' ').append(key));
        return name.toString();
    }
}
