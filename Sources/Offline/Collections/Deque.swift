/// A queue with two ends: adding and taking at either costs the same however long it is.
public struct Deque<Element> {
    // A ring: `count` elements from `head` on, round the end of the storage.
    private var storage: [Element?] = []
    private var head = 0
    public private(set) var count = 0

    public init() {}

    public init(_ elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    private func slot(_ position: Int) -> Int {
        let slot = head + position
        return slot < storage.count ? slot : slot - storage.count
    }

    private mutating func makeRoom() {
        guard count == storage.count else { return }
        storage = (0..<count).map { storage[slot($0)] } + Array(repeating: nil, count: Swift.max(4, count))
        head = 0
    }

    public mutating func append(_ element: Element) {
        makeRoom()
        storage[slot(count)] = element
        count += 1
    }

    public mutating func prepend(_ element: Element) {
        makeRoom()
        head = head == 0 ? storage.count - 1 : head - 1
        storage[head] = element
        count += 1
    }

    public mutating func popFirst() -> Element? {
        guard count > 0 else { return nil }
        defer {
            storage[head] = nil
            head = slot(1)
            count -= 1
        }
        return storage[head]
    }

    public mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        let last = slot(count - 1)
        defer {
            storage[last] = nil
            count -= 1
        }
        return storage[last]
    }
}

extension Deque: RandomAccessCollection, MutableCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(position: Int) -> Element {
        get {
            guard indices.contains(position), let element = storage[slot(position)] else {
                preconditionFailure("Index out of bounds")
            }
            return element
        }
        set {
            precondition(indices.contains(position), "Index out of bounds")
            storage[slot(position)] = newValue
        }
    }
}

extension Deque: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Deque: Equatable where Element: Equatable {
    public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension Deque: Sendable where Element: Sendable {}
