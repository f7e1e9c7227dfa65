/// A set whose members stay in the order in which they came.
public struct OrderedSet<Element: Hashable> {
    private var members: Set<Element> = []
    private var order: [Element] = []

    public init() {}

    public init(_ elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    /// Puts the element last, unless it is there already.
    @discardableResult
    public mutating func append(_ element: Element) -> (inserted: Bool, index: Int) {
        if members.insert(element).inserted {
            order.append(element)
            return (true, order.count - 1)
        }
        return (false, order.firstIndex(of: element) ?? order.startIndex)
    }

    public func contains(_ element: Element) -> Bool { members.contains(element) }
}

extension OrderedSet: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { order.count }

    public subscript(position: Int) -> Element { order[position] }
}

extension OrderedSet: Equatable {
    public static func == (left: Self, right: Self) -> Bool { left.order == right.order }
}

extension OrderedSet: Sendable where Element: Sendable {}
