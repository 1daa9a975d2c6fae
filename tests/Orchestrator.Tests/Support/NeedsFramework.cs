using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(Orchestrator.Tests.Support.NeedsFramework))]

namespace Orchestrator.Tests.Support;

/// <summary>xunit without the tests whose <see cref="NeedsAttribute"/> isn't met.</summary>
public sealed class NeedsFramework : XunitTestFramework
{
    /// <inheritdoc/>
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(new XunitTestAssembly(assembly, null, assembly.GetName().Version));

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override ValueTask<bool> FindTestsForMethod(
            IXunitTestMethod testMethod, ITestFrameworkDiscoveryOptions discoveryOptions, Func<ITestCase, ValueTask<bool>> discoveryCallback) =>
            new[] { testMethod.Method, (MemberInfo)testMethod.TestClass.Class }.SelectMany(member => member.GetCustomAttributes<NeedsAttribute>()).All(needs => needs.IsMet)
                ? base.FindTestsForMethod(testMethod, discoveryOptions, discoveryCallback)
                : new(true);
    }
}
